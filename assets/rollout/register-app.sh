#!/usr/bin/env bash
# Registers Acquaint in your Entra directory, or brings a registration to the newest form. Read it before you run it; with --dry-run it only shows
# what it would send. It needs the Azure CLI, signed in (`az login --allow-no-subscriptions`) as a Cloud Application Administrator or higher.
#
#   ./register-app.sh --host acquaint.contoso.com                      a new registration
#   ./register-app.sh --host acquaint.contoso.com --client-id <id>     the same registration again
#
# It makes: one application for accounts of your directory only, with one scope, three app roles, two redirect addresses and the claim that
# tells guests; its enterprise application, which asks for an assignment; consent for everybody to that one scope; and the role
# administrator for yourself. It makes no secret, and asks for no permission of Microsoft Graph.
set -euo pipefail

graph=https://graph.microsoft.com/v1.0
name=Acquaint
host=
client_id=
dry_run=false
while [ $# -gt 0 ]; do
  case "$1" in
    --host) host=$2; shift 2 ;;
    --client-id) client_id=$2; shift 2 ;;
    --name) name=$2; shift 2 ;;
    --graph) graph=$2; shift 2 ;;
    --dry-run) dry_run=true; shift ;;
    *) echo "Unknown: $1. Read the first lines of $0." >&2; exit 2 ;;
  esac
done

if ! [[ $host =~ ^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]+)?$ ]] || [ "$host" = localhost ]; then
  echo 'Say under which host Outlook reaches the service: --host acquaint.contoso.com (no https://, nothing behind it).' >&2
  exit 2
fi
if [ -n "$client_id" ] && ! [[ $client_id =~ ^[0-9a-fA-F-]{36}$ ]]; then
  echo '--client-id must be the application (client) id, such as 5d2f3c1e-8a47-4b0c-9e6d-1f2a3b4c5d6e.' >&2
  exit 2
fi

# What is to be written, from the file beside this script, for this host and registration.
body() {
  sed -e "s/{{CLIENT_ID}}/$1/g" -e "s/{{HOST}}/$host/g" "$(dirname "$0")/registration.json"
}

if $dry_run; then
  body "${client_id:-<new application id>}"
  exit 0
fi

if [ -z "$client_id" ]; then
  client_id=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)
  echo "Registered $name: $client_id"
fi
application=$(az ad app show --id "$client_id" --query id --output tsv)
send() {
  az rest --method "$1" --url "$graph/$2" --headers 'Content-Type=application/json' --body "$3" --output none
}
send PATCH "applications/$application" "$(body "$client_id")"
echo 'Scope, roles, redirect addresses and claims are as they must be.'

principal=$(az ad sp list --filter "appId eq '$client_id'" --query '[0].id' --output tsv)
if [ -z "$principal" ]; then
  principal=$(az ad sp create --id "$client_id" --query id --output tsv)
fi
send PATCH "servicePrincipals/$principal" '{"appRoleAssignmentRequired": true}'
echo 'Only whom you assign a role may sign in.'

granted=$(az rest --method GET --url "$graph/servicePrincipals/$principal/oauth2PermissionGrants" \
  --query "length(value[?consentType=='AllPrincipals' && resourceId=='$principal'])" --output tsv)
if [ "$granted" = 0 ]; then
  send POST oauth2PermissionGrants \
    "{\"clientId\": \"$principal\", \"consentType\": \"AllPrincipals\", \"resourceId\": \"$principal\", \"scope\": \"access_as_user\"}"
fi
echo 'Consented for the whole organisation: nobody is asked.'

me=$(az ad signed-in-user show --query id --output tsv)
administrator=$(body "$client_id" | tr -d '\n ' | sed -E 's/.*"id":"([0-9a-f-]{36})","value":"administrator".*/\1/')
assigned=$(az rest --method GET --url "$graph/servicePrincipals/$principal/appRoleAssignedTo" \
  --query "length(value[?principalId=='$me' && appRoleId=='$administrator'])" --output tsv)
if [ "$assigned" = 0 ]; then
  send POST "servicePrincipals/$principal/appRoleAssignedTo" \
    "{\"principalId\": \"$me\", \"resourceId\": \"$principal\", \"appRoleId\": \"$administrator\"}"
fi
echo 'You are an administrator of Acquaint. Give colleagues their roles under Enterprise applications, Users and groups.'

tenant=$(az account show --query tenantId --output tsv)
cat <<END

Give the service:
ACQUAINT_URL=https://$host
ACQUAINT_TENANT_ID=$tenant
ACQUAINT_CLIENT_ID=$client_id
END
