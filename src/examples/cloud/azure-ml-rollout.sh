# once: the endpoint, and "blue" with all the traffic
az ml online-endpoint create --name fraud --auth-mode aad_token
az ml online-deployment create --name blue \
  --endpoint-name fraud --file blue.yml --all-traffic

# each release: "green" beside it
az ml online-deployment create --name green \
  --endpoint-name fraud --file green.yml
az ml online-endpoint invoke --name fraud \
  --deployment-name green --request-file sample.json
az ml online-endpoint update --name fraud --mirror-traffic "green=10"
az ml online-endpoint update --name fraud --mirror-traffic "green=0"
az ml online-endpoint update --name fraud --traffic "blue=90 green=10"
