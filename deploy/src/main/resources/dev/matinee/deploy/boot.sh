# Makes a node of the site out of a new machine with Amazon Linux 2023. The lines above, which the stack writes,
# set what is in capitals. Whatever fails here is told to CloudFormation, which goes back to the machines before.

export PATH=$PATH:/opt/aws/bin:/usr/local/sbin
trap 'cfn-signal --exit-code "$?" --stack "$STACK" --resource "$SIGNALLED" --region "$AWS_REGION"' EXIT
work=$(mktemp -d)

dnf install -y -q aws-cfn-bootstrap
dnf install -y -q java-21-amazon-corretto-headless nginx amazon-cloudwatch-agent logrotate

# What runs is what was built: the archive is known by its digest.
aws s3api get-object --bucket "$ARCHIVE_BUCKET" --key "$ARCHIVE_KEY" "$work/site.tar.gz" >/dev/null
echo "$ARCHIVE_SHA256  $work/site.tar.gz" | sha256sum --check --quiet
tar -xzf "$work/site.tar.gz" -C /opt --no-same-owner

# Open to all but the secrets: nginx reads its pages as another user.
nginx=/etc/matinee/nginx
mkdir -p /var/log/matinee /etc/matinee
(
  umask 077
  echo "$NODE_ENVIRONMENT" >/etc/matinee/web-app.env
  for secret in $SECRETS; do
    value=$(aws ssm get-parameter --with-decryption --name "${secret#*=}" --query Parameter.Value --output text)
    echo "${secret%%=*}='$value'" >>/etc/matinee/web-app.env
  done
)
cp -r /opt/matinee-web-app/nginx /etc/matinee/
mkdir -p $nginx/run $nginx/log $nginx/tls
sed -i "s/matinee\.example/$DOMAIN/g" "$nginx/$NGINX_CONF"

# The units as they come; only where logs go and which nginx this is are the machine's own.
cp /opt/matinee-web-app/systemd/*.service /etc/systemd/system/
mkdir -p /etc/systemd/system/matinee-{web-app@,nginx}.service.d
cat >/etc/systemd/system/matinee-web-app@.service.d/aws.conf <<'END'
[Service]
StandardOutput=append:/var/log/matinee/web-app-%i.log
StandardError=append:/var/log/matinee/web-app-%i.log
END
cat >/etc/systemd/system/matinee-nginx.service.d/aws.conf <<END
[Service]
Environment=MATINEE_NGINX=$NGINX_CONF
END
for port in $PORTS; do
  install -m 644 /dev/null "/var/log/matinee/web-app-$port.log"
done

# Behind a load balancer TLS ends there. Else the certificate is a parameter, looked at anew every day.
if [[ -n $TLS_PARAMETER ]]; then
  cat >/usr/local/sbin/matinee-certificate <<END
#!/bin/bash
set -euo pipefail
umask 077
for name in fullchain privkey; do
  aws ssm get-parameter --with-decryption --name "$TLS_PARAMETER/\$name" --query Parameter.Value --output text >$nginx/tls/\$name.new
  mv $nginx/tls/\$name.new $nginx/tls/\$name.pem
done
systemctl try-reload-or-restart matinee-nginx
END
  chmod 755 /usr/local/sbin/matinee-certificate
  cat >/etc/systemd/system/matinee-certificate.service <<END
[Unit]
Description=The certificate of Matinee's site
[Service]
Type=oneshot
Environment=AWS_REGION=$AWS_REGION
ExecStart=/usr/local/sbin/matinee-certificate
END
  cat >/etc/systemd/system/matinee-certificate.timer <<END
[Timer]
OnCalendar=daily
RandomizedDelaySec=1h
Persistent=true
[Install]
WantedBy=timers.target
END
fi

cat >/etc/logrotate.d/matinee <<'END'
/var/log/matinee/*.log /etc/matinee/nginx/log/*.log {
  daily
  maxsize 100M
  rotate 3
  compress
  copytruncate
  missingok
}
END
agent=/opt/aws/amazon-cloudwatch-agent
echo "$AGENT_CONFIG" >$agent/etc/matinee.json
echo "$SCRAPE_CONFIG" >$agent/etc/prometheus.yaml
$agent/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c file:$agent/etc/matinee.json

systemctl daemon-reload
if [[ -n $TLS_PARAMETER ]]; then
  matinee-certificate
  systemctl enable -q --now matinee-certificate.timer
fi
systemctl enable -q --now matinee-nginx
for port in $PORTS; do
  systemctl enable -q --now "matinee-web-app@$port"
done

# With a data set there, an update counts once every node answers. The first deployment has none yet, and its nodes
# look for one by themselves.
data=$(aws s3api list-objects-v2 --bucket "$DATA_BUCKET" --prefix "$DATA_FOLDER/" --max-items 1 --query 'length(Contents || `[]`)' --output text | head -n 1)
if [[ $data == 1 ]]; then
  for port in $PORTS; do
    curl -fsS -o /dev/null --retry 90 --retry-delay 5 --retry-all-errors "http://127.0.0.1:$port/health/ready"
  done
fi
