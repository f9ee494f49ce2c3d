#!/bin/sh
# A member of staff leaves: ends the sign-in in the user pool, and removes the person from the directory of every organisation of a
# deployed stack. Started by "./redress staff-leaves".
set -eu

usage() {
  cat <<'TEXT'
Usage: ./redress staff-leaves EMAIL [--stack STACK]

Ends the sign-in of a member of staff at once, and removes this person from the directories of all organisations of the stack
(redress, if --stack names no other). It may be run again, and then does what is left to do.

Needs curl, the AWS command line with rights on the user pool, and in the variable TOKEN the id token of somebody who is an
administrator of each organisation.
TEXT
}

fail() {
  printf '%s\n' "$*" >&2
  exit 2
}

stack=redress
email=
while [ $# -gt 0 ]; do
  case $1 in
    --stack)
      [ $# -gt 1 ] || fail "--stack needs the name of a stack."
      stack=$2
      shift
      ;;
    -h | --help)
      usage
      exit 0
      ;;
    -*) fail "There is no option $1." ;;
    *)
      [ -z "$email" ] || fail "Give one e-mail address."
      email=$1
      ;;
  esac
  shift
done
if [ -z "$email" ]; then
  usage >&2
  exit 2
fi
[ -n "${TOKEN:-}" ] || fail "TOKEN is not set: the id token of an administrator."
for program in aws curl; do
  command -v "$program" >/dev/null 2>&1 || fail "$program was not found. Install it."
done

stack_says() {
  aws cloudformation describe-stacks --stack-name "$stack" --output text --query "Stacks[0].$1"
}

pool=$(stack_says "Outputs[?OutputKey=='UserPoolId'].OutputValue")
url=$(stack_says "Outputs[?OutputKey=='ApiUrl'].OutputValue")
organisations=$(stack_says "Parameters[?ParameterKey=='Organisations'].ParameterValue")
[ -n "$pool" ] && [ -n "$url" ] && [ -n "$organisations" ] || fail "The stack $stack is not a stack of Redress."
sub=$(aws cognito-idp admin-get-user --user-pool-id "$pool" --username "$email" --output text \
  --query "UserAttributes[?Name=='sub'].Value") || fail "The user pool has no user $email."

# The sign-in ends first, because a directory may need time: somebody else has to take what the person leaves.
aws cognito-idp admin-disable-user --user-pool-id "$pool" --username "$email"
aws cognito-idp admin-user-global-sign-out --user-pool-id "$pool" --username "$email"
echo "$email cannot sign in any more."

left=0
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
for organisation in $(printf '%s' "$organisations" | tr ',' ' '); do
  # The token goes through a pipe, because everybody on this machine can see the arguments of a program.
  status=$(printf 'header = "Authorization: Bearer %s"\n' "$TOKEN" |
    curl -s --config - -o "$answer" -w '%{http_code}' -X DELETE "$url/$organisation/admin/staff/$sub") || status=000
  if [ "$status" = 404 ] && ! grep -q 'no member of staff' "$answer"; then
    status='404, which is not about the directory'
  fi
  case $status in
    204) echo "$organisation: removed from the directory." ;;
    404) echo "$organisation: was not in the directory." ;;
    *)
      left=1
      echo "$organisation: NOT removed from the directory, status $status:"
      cat "$answer"
      echo
      ;;
  esac
done
if [ "$left" -eq 1 ]; then
  echo "Do what the answers say, and run this command again." >&2
  exit 1
fi
