"""AutoML as a yardstick: one hour, an honest test set, a price."""
import pandas as pd
from autogluon.tabular import TabularPredictor

LABEL = "defaulted"
loans = pd.read_parquet("loans.parquet")

# the newest 20 % is the test: AutoML must never see it
cut = loans["applied_at"].quantile(0.8)
# an identifier or a column filled in later is leakage
columns = loans.columns.drop(
    ["loan_id", "applied_at", "collection_fee"])
train = loans.loc[loans["applied_at"] <= cut, columns]
test = loans.loc[loans["applied_at"] > cut, columns]

predictor = TabularPredictor(
    label=LABEL, eval_metric="roc_auc", path="runs/automl",
).fit(train, presets="good", time_limit=3600)

# refitted models have no score_val: show that of their parent
board = predictor.leaderboard(
    test, set_refit_score_to_parent=True)
# the price of accuracy: milliseconds for a thousand rows
board["ms_per_1000"] = board["pred_time_test"] / len(test) * 1e6
print(board[["model", "score_val", "score_test", "ms_per_1000"]])
print(predictor.feature_importance(test).head(10))
