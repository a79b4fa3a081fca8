from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

app = FastAPI()

@app.exception_handler(RequestValidationError)
async def refuse(request, exc):
    bad = [".".join(map(str, e["loc"])) for e in exc.errors()]
    return JSONResponse({"invalid": bad}, status_code=422)
