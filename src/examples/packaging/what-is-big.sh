# size of each layer, newest first
docker history --no-trunc \
  --format '{{.Size}}\t{{.CreatedBy}}' tsr-server:dev

# biggest Python packages inside the image
docker run --rm --entrypoint sh tsr-server:dev -c \
  'du -sm $(python -c "import site; \
   print(site.getsitepackages()[0])")/* | sort -n | tail'

# what a node really downloads: compressed layer sizes
crane manifest --platform linux/amd64 \
  registry.example.com/tsr:1.8.0 \
  | jq '[.layers[].size] | add / 1e6'
