import pandas as pd
import pandera.pandas as pa

class Drives(pa.DataFrameModel):
    """Contract 1.4: what the pipeline needs, no more."""
    drive_id: str = pa.Field(unique=True)
    avg_speed: float = pa.Field(ge=0, le=250)
    sign_count: int = pa.Field(ge=0)

    class Config:
        strict = "filter"  # drop columns not named here
        coerce = True

NEEDED = list(Drives.to_schema().columns)

def accept(raw: pd.DataFrame):
    extra = sorted(set(raw.columns) - set(NEEDED))
    missing = sorted(set(NEEDED) - set(raw.columns))
    if missing:
        raise ValueError(f"missing {missing}; new {extra}: "
                         "a rename?")
    clean = Drives.validate(raw, lazy=True)
    return clean[NEEDED], extra  # by name, in our order
