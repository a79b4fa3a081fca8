#!/usr/bin/env bash
# Usage: promote_model.sh 43   (run in the deploy repository)
set -euo pipefail
VERSION=$1
FILE=fraud/overlays/prod/kustomization.yaml

git switch -c "fraud-model-$VERSION" origin/main
NAME=models:/fraud-detector
sed -i "s#$NAME/[0-9]*#$NAME/$VERSION#" "$FILE"
# stop if nothing changed: wrong file or same version
if git diff --quiet -- "$FILE"; then
  echo "no change in $FILE" >&2
  exit 1
fi
git commit -m "fraud: model $VERSION" -- "$FILE"
git push -u origin HEAD
gh pr create --title "fraud: model $VERSION" \
  --body "Gate report: see the tags of version $VERSION"
