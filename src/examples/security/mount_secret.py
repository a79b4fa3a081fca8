from kfp import dsl, kubernetes  # pip: kfp[kubernetes]

from steps import train  # our component; it reads the files
# /etc/warehouse/username and /etc/warehouse/password

@dsl.pipeline(name="churn-train")
def churn_train():
    step = train()
    kubernetes.use_secret_as_volume(
        step, secret_name="warehouse", mount_path="/etc/warehouse"
    )
