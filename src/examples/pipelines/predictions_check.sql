-- Is today's batch complete, and by which model was it made?
SELECT
  prediction_date,
  model_version,
  COUNT(*) AS row_count,
  COUNT(DISTINCT customer_id) AS customers,
  SUM(CASE WHEN score IS NULL THEN 1 ELSE 0 END) AS null_scores,
  AVG(score) AS mean_score
FROM ml.churn_predictions
WHERE prediction_date >= CURRENT_DATE - INTERVAL '3' DAY
GROUP BY prediction_date, model_version
ORDER BY prediction_date, model_version;
