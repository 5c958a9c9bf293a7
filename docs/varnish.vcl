vcl 4.1;

import std;

# A cache in front of one Barometer: it keeps what is public until the site says that something changed.
# The site is started with PURGE_URL=http://this-cache/ and TRUST_PROXY=1.

backend site {
    .host = "127.0.0.1";
    .port = "3000";
    .first_byte_timeout = 120s;
}

# Who may say so: the site's own machines.
acl purgers {
    "localhost";
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (!client.ip ~ purgers) {
            return (synth(405, "Only the site itself may do this"));
        }
        ban("obj.http.Surrogate-Key == " + req.http.Surrogate-Key);
        return (synth(200, "Purged"));
    }
    # The office, writers and whoever carries a key speak to the site themselves.
    if ((req.method != "GET" && req.method != "HEAD") || req.url ~ "^/(admin|_next/image)" || req.http.Authorization) {
        return (pass);
    }
    # A public answer depends on its address alone.
    unset req.http.Cookie;
    return (hash);
}

sub vcl_backend_response {
    # What the site says for this cache alone; it is told of changes, browsers are not.
    if (beresp.http.Surrogate-Control ~ "max-age=[0-9]+") {
        set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, ".*max-age=([0-9]+).*", "\1") + "s", 0s);
        set beresp.grace = 0s;
        set beresp.keep = 10m;
    } else {
        set beresp.uncacheable = true;
    }
}

sub vcl_deliver {
    unset resp.http.Surrogate-Control;
}
