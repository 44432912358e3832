# Makes a node of the site out of a new machine with Amazon Linux 2023. The lines above, which the stack writes,
# set what is in capitals. Whatever fails here is told to CloudFormation, which goes back to the machines before.

export PATH=$PATH:/opt/aws/bin
trap 'cfn-signal --exit-code "$?" --stack "$STACK" --resource "$SIGNALLED" --region "$AWS_REGION"' EXIT
work=$(mktemp -d)

dnf install -y -q aws-cfn-bootstrap
dnf install -y -q java-21-amazon-corretto-headless nginx amazon-cloudwatch-agent logrotate

# What runs is what was built: the archive is known by its digest.
aws s3api get-object --bucket "$ARCHIVE_BUCKET" --key "$ARCHIVE_KEY" "$work/site.tar.gz" >/dev/null
echo "$ARCHIVE_SHA256  $work/site.tar.gz" | sha256sum --check --quiet
tar -xzf "$work/site.tar.gz" -C /opt --no-same-owner
id matinee >/dev/null 2>&1 || useradd --system --no-create-home --shell /sbin/nologin matinee

mkdir -p /var/log/matinee
install -d -m 750 -g matinee /etc/matinee
(
  umask 077
  echo "$NODE_ENVIRONMENT" >/etc/matinee/node.env
  for secret in $SECRETS; do
    value=$(aws ssm get-parameter --with-decryption --name "${secret#*=}" --query Parameter.Value --output text)
    echo "${secret%%=*}='$value'" >>/etc/matinee/node.env
  done
)

# A node that is started before there is a data set waits for one.
cat >/usr/local/sbin/matinee-await-data <<'END'
#!/bin/bash
until [[ $(aws s3api list-objects-v2 --bucket "$1" --prefix "$2/" --max-items 1 --query 'length(Contents || `[]`)' --output text | head -n 1) == 1 ]]; do
  sleep 20
done
END
chmod 755 /usr/local/sbin/matinee-await-data

cp /opt/matinee-web-app/systemd/matinee-web-app@.service /etc/systemd/system/
mkdir -p /etc/systemd/system/matinee-web-app@.service.d
cat >/etc/systemd/system/matinee-web-app@.service.d/aws.conf <<END
[Service]
EnvironmentFile=/etc/matinee/node.env
Environment=MATINEE_PORT=%i MATINEE_ADMIN_PORT=1%i
ExecStartPre=+/usr/local/sbin/matinee-await-data $DATA_BUCKET $DATA_FOLDER
TimeoutStartSec=infinity
StandardOutput=append:/var/log/matinee/web-app-%i.log
StandardError=append:/var/log/matinee/web-app-%i.log
END

nginx=/etc/matinee/nginx
cp -r /opt/matinee-web-app/nginx /etc/matinee/
mkdir -p $nginx/run $nginx/tls
rm -rf $nginx/log
ln -s /var/log/matinee $nginx/log
sed -i "s/matinee\.example/$DOMAIN/g" "$nginx/$NGINX_CONF"
cat >/etc/systemd/system/matinee-nginx.service <<END
[Unit]
Description=nginx in front of Matinee
After=network-online.target
Wants=network-online.target

[Service]
ExecStartPre=/usr/sbin/nginx -t -q -p $nginx -c $NGINX_CONF
ExecStart=/usr/sbin/nginx -p $nginx -c $NGINX_CONF -g 'daemon off;'
ExecReload=/bin/kill -HUP \$MAINPID
KillSignal=SIGQUIT
TimeoutStopSec=20
Restart=always
LimitNOFILE=20000

[Install]
WantedBy=multi-user.target
END

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
  /usr/local/sbin/matinee-certificate
fi

cat >/etc/logrotate.d/matinee <<'END'
/var/log/matinee/*.log {
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
systemctl enable -q --now matinee-nginx
[[ -z $TLS_PARAMETER ]] || systemctl enable -q --now matinee-certificate.timer
for port in $PORTS; do
  systemctl enable -q --now --no-block "matinee-web-app@$port"
done

# With a data set there, an update counts once every node answers. The first deployment has none yet.
data=$(aws s3api list-objects-v2 --bucket "$DATA_BUCKET" --prefix "$DATA_FOLDER/" --max-items 1 --query 'length(Contents || `[]`)' --output text | head -n 1)
if [[ $data == 1 ]]; then
  for port in $PORTS; do
    curl -fsS -o /dev/null --retry 90 --retry-delay 5 --retry-all-errors "http://127.0.0.1:$port/health/ready"
  done
fi
