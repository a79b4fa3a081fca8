from datetime import timedelta
from feast import (Entity, FeatureService, FeatureView,
                   Field, FileSource)
from feast.types import Float32, Int64

driver = Entity(name="driver", join_keys=["driver_id"])

source = FileSource(
    name="driver_stats_source",
    path="data/driver_stats.parquet",
    timestamp_field="event_timestamp",
    created_timestamp_column="created",
)
driver_stats = FeatureView(
    name="driver_stats",
    entities=[driver],
    ttl=timedelta(days=1),
    schema=[
        Field(name="claims_30d", dtype=Int64),
        Field(name="avg_speed", dtype=Float32),
    ],
    source=source,
)
fraud_v1 = FeatureService(name="fraud_v1",
                          features=[driver_stats])
