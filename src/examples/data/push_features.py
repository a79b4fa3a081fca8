"""A feature that batch fills each night and a stream keeps fresh."""
from datetime import timedelta

from feast import (
    Entity, FeatureStore, FeatureView, Field, FileSource, PushSource)
from feast.data_source import PushMode
from feast.types import Int64

card = Entity(name="card", join_keys=["card_id"])
history = FileSource(
    path="data/card_stats.parquet",
    timestamp_field="event_timestamp",
    created_timestamp_column="created")
pushed = PushSource(name="card_push", batch_source=history)
card_stats = FeatureView(
    name="card_stats", entities=[card], source=pushed,
    ttl=timedelta(days=2), online=True,
    schema=[Field(name="payments_1h", dtype=Int64)])


def write(store: FeatureStore, frame):
    """Called by the stream job for each small batch of rows.

    Columns: card_id, event_timestamp, created, payments_1h.
    """
    # the same rows to both sides, so training sees what was served
    store.push("card_push", frame, to=PushMode.ONLINE_AND_OFFLINE)
