import os

import boto3

sm = boto3.client("sagemaker", region_name="eu-west-1")
NAME = "fraud-42"  # one model and one config per version

sm.create_model(
    ModelName=NAME,
    ExecutionRoleArn=os.environ["ROLE_ARN"],
    PrimaryContainer={
        "Image": os.environ["IMAGE_URI"],  # in ECR
        "ModelDataUrl": os.environ["MODEL_S3_URI"],
    },
)
sm.create_endpoint_config(
    EndpointConfigName=NAME,
    ProductionVariants=[{
        "VariantName": "main",
        "ModelName": NAME,
        "InstanceType": "ml.m6i.large",
        "InitialInstanceCount": 10,
    }],
)
sm.update_endpoint(
    EndpointName="fraud",
    EndpointConfigName=NAME,
    DeploymentConfig={
        "BlueGreenUpdatePolicy": {
            "TrafficRoutingConfiguration": {
                "Type": "CANARY",
                "CanarySize": {"Type": "CAPACITY_PERCENT", "Value": 10},
                "WaitIntervalInSeconds": 600,
            },
            "TerminationWaitInSeconds": 600,
        },
        "AutoRollbackConfiguration": {
            "Alarms": [
                {"AlarmName": "fraud-5xx"},
                {"AlarmName": "fraud-p99"},
            ]
        },
    },
)
