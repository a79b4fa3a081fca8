"""Who answers first: a health check or a blocking prediction?"""
import asyncio
import time


def predict():
    time.sleep(0.5)             # the model: blocks its thread


async def endpoint(log, in_thread):
    if in_thread:
        await asyncio.to_thread(predict)
    else:
        predict()               # "async def" that never awaits
    log.append("prediction")


async def health(log):
    await asyncio.sleep(0.05)   # arrives a little later
    log.append("health check")


async def main():
    for in_thread in (False, True):
        log = []
        await asyncio.gather(
            endpoint(log, in_thread), endpoint(log, in_thread),
            health(log))
        name = "in a thread" if in_thread else "on the loop"
        print(f"{name}: {' -> '.join(log)}")


asyncio.run(main())
