package org.broadtape.outbound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.broadtape.doors.Archives;
import org.broadtape.kernel.Refused;

/// One request and its answer over one connection (RFC 9112), to an address that was checked before.
final class Exchange implements AutoCloseable {

    private static final int CONNECT_MILLIS = 10_000;

    private final Destination to;
    private final Socket socket;
    private final Deadline deadline;
    private final Thread watch;
    private final InputStream in;

    private Exchange(Destination to, Socket socket, Deadline deadline) throws IOException {
        this.to = to;
        this.socket = socket;
        this.deadline = deadline;
        this.watch = deadline.closing(socket);
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /// Connects to the first of the addresses that answers; with TLS the certificate must be the named host's.
    static Exchange open(Destination to, List<InetAddress> addresses, SSLContext tls, Deadline deadline) throws IOException {
        var plain = connect(to, addresses, deadline);
        try {
            return new Exchange(to, to.secure() ? secured(to, plain, tls, deadline) : plain, deadline);
        } catch (IOException | RuntimeException failed) {
            plain.close();
            throw failed;
        }
    }

    private static Socket connect(Destination to, List<InetAddress> addresses, Deadline deadline) throws IOException {
        var last = new IOException("no address of " + to.host() + " answers");
        for (var address : addresses) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, to.port()), Math.min(CONNECT_MILLIS, deadline.millisLeft()));
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(deadline.millisLeft());
                return socket;
            } catch (IOException unreachable) {
                socket.close();
                last = unreachable;
            }
        }
        throw last;
    }

    private static Socket secured(Destination to, Socket plain, SSLContext tls, Deadline deadline) throws IOException {
        var watch = deadline.closing(plain);
        try {
            var socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, to.host(), to.port(), true);
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } finally {
            watch.interrupt();
        }
    }

    /// Writes the request and reads the answer up to its body.
    Answer send(Request request) throws IOException {
        var head = new StringBuilder(512)
                .append(request.method()).append(' ').append(to.path()).append(" HTTP/1.1\r\n")
                .append("Host: ").append(to.hostHeader()).append("\r\n")
                .append("User-Agent: Broadtape\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
        request.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (request.body().length > 0 || request.method().equals("POST")) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        var out = socket.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(request.body());
        out.flush();
        return AnswerHead.read(in, to);
    }

    /// Copies the body into `out`, without its chunks and compression, under the request's limits.
    void readBody(Answer head, Request request, OutputStream out) throws IOException {
        if (request.method().equals("HEAD") || head.status() == 204 || head.status() == 304) {
            return;
        }
        try (var body = decoded(head, framed(head), request.limits())) {
            body.transferTo(out);
        } catch (SocketTimeoutException late) {
            throw late;
        } catch (IOException broken) {
            deadline.millisLeft();
            throw broken;
        }
    }

    private InputStream framed(Answer head) throws IOException {
        var coding = head.header("transfer-encoding");
        if (coding.equalsIgnoreCase("chunked")) {
            return new Chunked(in);
        }
        if (!coding.isEmpty()) {
            throw new IOException(to.host() + " answered in the transfer coding '" + coding + "'");
        }
        var lengths = head.headers().getOrDefault("content-length", List.of());
        return lengths.isEmpty() ? in : new Exactly(in, length(lengths));
    }

    private long length(List<String> lengths) throws IOException {
        var first = lengths.getFirst();
        if (lengths.stream().anyMatch(other -> !other.equals(first)) || !first.matches("\\d{1,18}")) {
            throw new IOException(to.host() + " answered with a Content-Length that is not one number");
        }
        return Long.parseLong(first);
    }

    private InputStream decoded(Answer head, InputStream framed, Limits limits) throws IOException {
        return switch (head.header("content-encoding").toLowerCase(Locale.ROOT)) {
            case "", "identity" -> new Limited(framed, limits.bytes());
            case "gzip", "x-gzip" -> new Limited(Archives.gunzip(framed, org.broadtape.doors.Limits.MESSAGE), limits.bytes());
            default -> throw new Refused(to.host() + " answered compressed in a way that was not asked for");
        };
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        socket.close();
    }
}
