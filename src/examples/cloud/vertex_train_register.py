"""Train on Google's platform and register a version, not yet live."""
from google.cloud import aiplatform

REPO = "europe-west1-docker.pkg.dev/acme-ml/churn"
OUT = "gs://acme-models/churn/run-0412"

aiplatform.init(
    project="acme-ml",
    location="europe-west1",
    staging_bucket="gs://acme-staging",
)
job = aiplatform.CustomJob(
    display_name="churn-weekly",
    worker_pool_specs=[{
        "machine_spec": {"machine_type": "n2-standard-8"},
        "replica_count": 1,
        "container_spec": {
            "image_uri": f"{REPO}/train:1.12.0",
            "args": ["--data-version", "41", "--out", OUT],
        },
    }],
)
# its own identity: it may read data and write OUT, nothing else
job.run(
    service_account="churn-train@acme-ml.iam.gserviceaccount.com",
    timeout=7200,
)

model = aiplatform.Model.upload(
    display_name="churn",
    parent_model="projects/acme-ml/locations/europe-west1/models/churn",
    is_default_version=False,     # "default" moves after the gates
    version_aliases=["candidate"],
    artifact_uri=OUT,
    serving_container_image_uri=f"{REPO}/serve:1.12.0",
    labels={"data": "v41"},
)
print(model.versioned_resource_name)
