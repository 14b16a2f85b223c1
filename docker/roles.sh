#!/bin/sh
# Run once by the database's image, when its volume is empty.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres \
  -v owner_password="$RESTORA_OWNER_DB_PASSWORD" \
  -v app_password="$RESTORA_DB_PASSWORD" \
  -v report_password="$RESTORA_REPORT_DB_PASSWORD" \
  -f /restora/roles.sql
