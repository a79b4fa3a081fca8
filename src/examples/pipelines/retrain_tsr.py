from airflow.sdk import Asset, dag, task
import tsr_pipeline as p          # our own package

labels = Asset("tsr-labels-approved")
drift = Asset("tsr-drift-alert")  # event posted by the alert

@dag(schedule=(labels | drift), max_active_runs=1)
def retrain_tsr():
    @task.short_circuit           # False skips the rest
    def allowed() -> bool:
        return p.hours_since_last_run() >= 24

    @task
    def snapshot() -> str:        # DVC tag, validated
        return p.snapshot_and_validate()

    @task(retries=1)
    def train(data_tag: str) -> str:
        return p.train(data_tag)  # MLflow run id

    @task.short_circuit
    def gate(run_id: str) -> bool:
        return p.beats_champion(run_id)

    @task
    def canary(run_id: str):
        p.register_and_start_canary(run_id)

    data = snapshot()
    run_id = train(data)
    allowed() >> data
    gate(run_id) >> canary(run_id)

retrain_tsr()
