terraform {
  required_version = "~> 1.11"
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 6.0" }
  }
}

provider "aws" { region = "eu-west-1" }

variable "replication_role_arn" { type = string }
variable "dr_bucket_arn" { type = string } # versioned, other region

resource "aws_s3_bucket" "models" { bucket = "acme-models-prod" }

resource "aws_s3_bucket_versioning" "models" {
  bucket = aws_s3_bucket.models.id
  versioning_configuration { status = "Enabled" }
}

resource "aws_s3_bucket_replication_configuration" "models" {
  depends_on = [aws_s3_bucket_versioning.models]
  bucket     = aws_s3_bucket.models.id
  role       = var.replication_role_arn

  rule {
    id     = "models-to-dr"
    status = "Enabled"
    filter {}                   # the whole bucket
    delete_marker_replication { # a wrong delete stays here
      status = "Disabled"
    }
    destination {
      bucket = var.dr_bucket_arn
      replication_time {
        status = "Enabled"
        time { minutes = 15 }
      }
      metrics {
        status = "Enabled"
        event_threshold { minutes = 15 }
      }
    }
  }
}
