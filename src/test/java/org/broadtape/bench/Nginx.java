package org.broadtape.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The yardstick: nginx with one worker on the first core, serving the same gzip bytes from disk with the same headers.
final class Nginx implements AutoCloseable {

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Nginx serving(Http.Page page, Path work) throws IOException, InterruptedException {
        var folder = Files.createDirectories(work.resolve("nginx"));
        Files.write(folder.resolve("page.html.gz"), page.body());
        var port = 18_590;
        var headers = new StringBuilder();
        page.head().lines().skip(1).filter(line -> line.matches("(?i)(content-security-policy|x-|referrer|cross-origin|permissions|cache-control|link).*"))
                .forEach(line -> headers.append("add_header ").append(line.substring(0, line.indexOf(':'))).append(" \"").append(line.substring(line.indexOf(':') + 1).strip().replace("\"", "\\\"")).append("\";\n"));
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; worker_processes 1; pid %1$s/pid; error_log %1$s/error.log; user root;
                events { worker_connections 1024; }
                http {
                  access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 1000000000;
                  open_file_cache max=100 inactive=1h; open_file_cache_valid 1h; types { text/html html; } gzip_static on; gzip_vary on;
                  client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s; uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                  %3$s
                  server { listen 127.0.0.1:%2$d; root %1$s; }
                }
                """.formatted(folder, port, headers));
        Files.setPosixFilePermissions(work, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        var process = new ProcessBuilder("taskset", "-c", "0", "nginx", "-c", folder.resolve("nginx.conf").toString()).inheritIO().start();
        Thread.sleep(1000);
        return new Nginx(process, port);
    }

    String url() {
        return "http://127.0.0.1:" + port + "/page.html";
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
