// The same registration as register-app.sh makes, for those who keep their directory as code (Microsoft Graph extension for Bicep).
// The application id exists only after the first deployment, so it takes two:
//   az deployment group create -g <group> -f registration.bicep -p host=acquaint.contoso.com
//   az deployment group create -g <group> -f registration.bicep -p host=acquaint.contoso.com clientId=<the output of the first>
// Roles are then assigned under Enterprise applications, or with Microsoft.Graph/appRoleAssignedTo.
extension microsoftGraphV1

@description('Host under which Outlook reaches the service, without https://')
param host string

@description('Application id that the first deployment gave; empty for the first one')
param clientId string = ''

var registration = loadJsonContent('registration.json')

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: 'acquaint'
  displayName: 'Acquaint'
  signInAudience: 'AzureADMyOrg'
  identifierUris: empty(clientId) ? [] : ['api://${clientId}']
  api: registration.api
  appRoles: registration.appRoles
  optionalClaims: registration.optionalClaims
  spa: {
    redirectUris: [for address in registration.spa.redirectUris: replace(address, '{{HOST}}', host)]
  }
  requiredResourceAccess: empty(clientId)
    ? []
    : [
        {
          resourceAppId: clientId
          resourceAccess: registration.requiredResourceAccess[0].resourceAccess
        }
      ]
}

resource enterpriseApplication 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: application.appId
  appRoleAssignmentRequired: true
}

resource consent 'Microsoft.Graph/oauth2PermissionGrants@v1.0' = {
  clientId: enterpriseApplication.id
  consentType: 'AllPrincipals'
  resourceId: enterpriseApplication.id
  scope: 'access_as_user'
}

output clientId string = application.appId
output tenantId string = tenant().tenantId
