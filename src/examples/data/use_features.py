import pandas as pd
from feast import FeatureStore

store = FeatureStore(repo_path=".")
fraud = store.get_feature_service("fraud_v1")

# training: labels with driver_id and event_timestamp
labels = pd.read_parquet("data/labels.parquet")
train = store.get_historical_features(
    entity_df=labels, features=fraud).to_df()

# serving
row = store.get_online_features(
    features=fraud, entity_rows=[{"driver_id": 7}]).to_dict()
