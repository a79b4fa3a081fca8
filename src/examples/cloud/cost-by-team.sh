kubectl -n opencost port-forward deployment/opencost 9003 &
sleep 3   # until the tunnel is open
curl -sG http://localhost:9003/allocation \
  -d window=7d -d aggregate=namespace \
  -d accumulate=true -d includeIdle=true \
  | jq -r '.data[0] | to_entries[]
      | [.key, (.value.totalCost | round)] | @tsv'
