-- One day with every request copied: live against shadow, by
-- country. It needs no labels, so it can run after one day.
WITH pairs AS (
  SELECT
    a.country,
    a.score AS live,
    b.score AS shadow,
    -- each model is judged with its own threshold
    CASE WHEN a.score >= 0.80 THEN 1 ELSE 0 END AS live_block,
    CASE WHEN b.score >= 0.72 THEN 1 ELSE 0 END AS shadow_block,
    CASE WHEN b.request_id IS NULL THEN 1 ELSE 0 END AS missing,
    CASE WHEN a.features_hash = b.features_hash
         THEN 0 ELSE 1 END AS other_input
  FROM predictions AS a
  LEFT JOIN predictions AS b
    ON b.request_id = a.request_id AND b.role = 'shadow'
  WHERE a.role = 'live'
    AND a.predicted_at >= TIMESTAMP '2026-11-22 00:00:00'
    AND a.predicted_at < TIMESTAMP '2026-11-23 00:00:00'
)
SELECT
  country,
  COUNT(*) AS requests,
  AVG(1.0 * missing) AS no_answer_rate,
  AVG(CASE WHEN missing = 0 THEN 1.0 * other_input END)
    AS other_input_rate,
  AVG(ABS(shadow - live)) AS mean_gap,
  AVG(1.0 * live_block) AS live_block_rate,
  AVG(CASE WHEN missing = 0 THEN 1.0 * shadow_block END)
    AS shadow_block_rate,
  AVG(CASE WHEN missing = 0
      THEN 1.0 * ABS(live_block - shadow_block) END) AS flip_rate
FROM pairs
GROUP BY country
ORDER BY flip_rate DESC;
