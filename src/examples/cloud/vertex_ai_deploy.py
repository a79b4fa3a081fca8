import os

from google.cloud import aiplatform

aiplatform.init(project="acme-ml", location="europe-west1")
model = aiplatform.Model.upload(
    display_name="fraud",
    # an existing model: this adds a version
    parent_model=os.environ["PARENT_MODEL"],
    artifact_uri="gs://acme-models/fraud/42",
    serving_container_image_uri=os.environ["IMAGE_URI"],
)
endpoint = aiplatform.Endpoint(os.environ["ENDPOINT_ID"])
endpoint.deploy(
    model,
    machine_type="n2-standard-4",
    min_replica_count=2,
    max_replica_count=6,
    traffic_percentage=10,
)
