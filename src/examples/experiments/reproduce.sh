# from the tags on traffic-sign@champion:
# git_sha = 9f3c1e7, image = the value of IMAGE
git checkout 9f3c1e7
dvc pull                 # the data of that commit
docker run --rm -v "$PWD:/work" -w /work \
  -e GIT_SHA=9f3c1e7 -e IMAGE_DIGEST="$IMAGE" \
  -e MODEL_NAME=traffic-sign-repro \
  -e MLFLOW_TRACKING_URI "$IMAGE" python train.py
