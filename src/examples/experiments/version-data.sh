dvc add data/raw                # writes data/raw.dvc (a hash)
git add data/raw.dvc data/.gitignore
git commit -m "Add November drives"
dvc push                        # the files go to the remote

dvc repro                       # raw to processed, by dvc.yaml
git add dvc.lock
git commit -m "Rebuild the processed set"
dvc push
