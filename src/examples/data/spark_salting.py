"""A skewed left join: salt the hot keys, spread the null ones."""
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

SALTS = 50
HOT = ["customer-hot"]  # from a count per key, not guessed

spark = SparkSession.builder.appName("salting").getOrCreate()
events = spark.table("lake.events")
customers = spark.table("lake.customers")  # one row a customer

key = F.col("customer_id")
# from a hash, so a repeated task gives each row the same salt
spread = F.pmod(F.hash("event_id"), F.lit(SALTS))

# hot keys and missing keys get a salt; all others keep 0
salted = events.withColumn(
    "salt",
    F.when(key.isin(HOT) | key.isNull(), spread).otherwise(F.lit(0)),
)

# the other side: copy the hot rows, once for each salt
copies = customers.withColumn(
    "salt",
    F.explode(
        F.when(key.isin(HOT), F.sequence(F.lit(0), F.lit(SALTS - 1)))
        .otherwise(F.array(F.lit(0)))
    ),
)

joined = salted.join(copies, ["customer_id", "salt"], "left")

joined.drop("salt").write.mode("overwrite").saveAsTable(
    "lake.events_with_customer"
)
