-- pgvector 0.8: passages beside the rights that protect them.
CREATE EXTENSION IF NOT EXISTS vector;

CREATE TABLE passage (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id integer NOT NULL,
  document_id bigint NOT NULL,
  body text NOT NULL,
  embed_model text NOT NULL,
  embedding vector(768) NOT NULL
);

CREATE INDEX passage_embedding ON passage
  USING hnsw (embedding vector_cosine_ops)
  WITH (m = 16, ef_construction = 64);
CREATE INDEX passage_tenant ON passage (tenant_id);

-- Search wider, and go on until enough rows pass the filter.
SET hnsw.ef_search = 100;
SET hnsw.iterative_scan = strict_order;

PREPARE nearest (vector, integer, text) AS
  SELECT id, body, embedding <=> $1 AS distance
  FROM passage
  WHERE tenant_id = $2 AND embed_model = $3
  ORDER BY embedding <=> $1
  LIMIT 10;
