terraform {
  required_version = "~> 1.11"

  backend "s3" {
    bucket       = "acme-terraform-state"
    key          = "ml-platform/prod/storage.tfstate"
    region       = "eu-west-1"
    encrypt      = true
    use_lockfile = true # lock object beside the state
  }
}

# renamed in code: keep the object, change its address
moved {
  from = aws_s3_bucket.models
  to   = aws_s3_bucket.model_store
}

resource "aws_s3_bucket" "model_store" {
  bucket = "acme-models-prod"
}

# made by hand last year: take it over
import {
  to = aws_s3_bucket.features
  id = "acme-features-prod"
}

resource "aws_s3_bucket" "features" {
  bucket = "acme-features-prod"
}

# another team owns it now: forget it, do not delete it
removed {
  from = aws_ecr_repository.labelling
  lifecycle { destroy = false }
}
