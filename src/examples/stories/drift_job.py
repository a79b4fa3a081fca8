from evidently import DataDefinition, Dataset, Report
from evidently.metrics import ValueDrift

NUMERIC = ["amount", "age_days"]             # and so on
CATEGORICAL = ["device_code"]
TOP_10 = NUMERIC + CATEGORICAL
SCHEMA = DataDefinition(numerical_columns=NUMERIC,
                        categorical_columns=CATEGORICAL)

def drift_scores(current_df, reference_df):
    report = Report(
        [ValueDrift(column=c, method="psi", threshold=0.3)
         for c in TOP_10]
        + [ValueDrift(column=c, method="ks") for c in NUMERIC])
    run = report.run(                        # current comes first
        Dataset.from_pandas(current_df, data_definition=SCHEMA),
        Dataset.from_pandas(reference_df, data_definition=SCHEMA))
    for metric in run.dict()["metrics"]:
        config = metric["config"]
        yield (config["column"], config["method"],
               float(metric["value"]))
