SELECT version, features.country AS country,
       count(*) AS n,
       avg(CASE WHEN label = 1 AND decision = 'accept'
                THEN 1.0 ELSE 0 END) AS missed_share
FROM predictions JOIN labels USING (prediction_id)
WHERE time >= TIMESTAMP '2026-11-16 00:00:00'
GROUP BY 1, 2
HAVING count(*) >= 200
ORDER BY missed_share DESC;
