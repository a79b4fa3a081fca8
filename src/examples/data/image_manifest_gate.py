import pandas as pd
import pandera.pandas as pa

SIGNS = ["speed_30", "speed_50", "stop", "crossing"]

class Manifest(pa.DataFrameModel):
    image: str = pa.Field(unique=True, str_startswith="s3://")
    label: str = pa.Field(isin=SIGNS)
    drive_id: str
    width: int = pa.Field(ge=32)
    captured_at: pd.Timestamp

    @pa.dataframe_check(error="a sign has under 50 images")
    def enough_per_sign(cls, df) -> bool:
        n = df["label"].value_counts()
        return bool(n.reindex(SIGNS, fill_value=0).min() >= 50)

    class Config:
        strict = "filter"  # ignore columns we do not use
        coerce = True

def gate(df, max_bad=0.01):
    """Good and bad rows; raises if too much is wrong."""
    df = df.reset_index(drop=True)
    try:
        return Manifest.validate(df, lazy=True), df.iloc[0:0]
    except pa.errors.SchemaErrors as err:
        cases = err.failure_cases
        rows = cases["index"].dropna().unique()
        whole = cases["index"].isna().any()
        print(cases.groupby(["column", "check"]).size().to_string())
        if whole or len(rows) > max_bad * len(df):
            raise
    good = df.drop(index=rows)
    return Manifest.validate(good, lazy=True), df.loc[rows]
