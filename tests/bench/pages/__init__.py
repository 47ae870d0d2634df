"""What planning pages costs and how good the plans are."""
