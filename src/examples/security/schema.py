from typing import Annotated
from pydantic import BaseModel, ConfigDict, Field

class Txn(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    amount: Annotated[
        float, Field(gt=0, le=50_000, allow_inf_nan=False)
    ]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]

class PredictRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")
    rows: Annotated[list[Txn], Field(min_length=1, max_length=100)]
