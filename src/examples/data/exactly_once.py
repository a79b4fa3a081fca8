"""Read, score, write: output and offsets in one transaction."""
import json

from confluent_kafka import Consumer, KafkaException, Producer

BROKERS = "kafka:9092"


def score(event):
    return {"id": event["id"], "risky": event["amount"] > 1_000}


def batch(consumer, producer, messages):
    producer.begin_transaction()
    for m in messages:
        if m.error():
            raise KafkaException(m.error())
        out = json.dumps(score(json.loads(m.value())))
        producer.produce("scores", key=m.key(), value=out)
    # the positions are committed by the producer, not the consumer
    producer.send_offsets_to_transaction(
        consumer.position(consumer.assignment()),
        consumer.consumer_group_metadata())
    producer.commit_transaction()


def main():
    consumer = Consumer({
        "bootstrap.servers": BROKERS, "group.id": "scorer",
        "enable.auto.commit": False,
        "isolation.level": "read_committed",
        "auto.offset.reset": "earliest"})
    producer = Producer({"bootstrap.servers": BROKERS,
                         "transactional.id": "scorer-0"})
    producer.init_transactions()  # fences an older scorer-0
    consumer.subscribe(["payments"])
    while True:
        messages = consumer.consume(500, timeout=1.0)
        if messages:  # on any error: exit, restart, read again
            batch(consumer, producer, messages)


if __name__ == "__main__":
    main()
