"""All features of the model, in one object that is saved with it."""
import joblib
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import (
    FunctionTransformer, OneHotEncoder, StandardScaler)

from fraud_features.ratios import add_ratios  # our own package

NUMBERS = ["amount", "amount_to_mean", "claims_30d"]
WORDS = ["country", "channel"]

columns = ColumnTransformer([
    # the medians and means are learnt from the training rows only
    ("num", make_pipeline(SimpleImputer(strategy="median",
                                        add_indicator=True),
                          StandardScaler()), NUMBERS),
    # a new or rare country becomes "infrequent", not an error
    ("cat", OneHotEncoder(min_frequency=50, sparse_output=False,
                          handle_unknown="infrequent_if_exist"),
     WORDS),
])  # other columns are dropped: an extra one cannot slip in
model = Pipeline([
    ("ratios", FunctionTransformer(add_ratios)),
    ("columns", columns),
    ("classifier", LogisticRegression(max_iter=1_000)),
])


def train(frame, target, path="model.joblib"):
    model.fit(frame, target)  # raw columns in
    joblib.dump(model, path)


def load(path="model.joblib"):
    return joblib.load(path)  # the service: predict on raw columns
