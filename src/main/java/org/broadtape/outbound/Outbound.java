package org.broadtape.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.broadtape.kernel.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Fetches from and calls other computers. Every address, also each that a redirect names, is looked up once, checked to be public,
/// and connected to as checked. Throws [Refused] with a sentence where it will not, `IOException` where it cannot, and of these [Unanswered]
/// where the request may have arrived.
@ApplicationScoped
public class Outbound {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Guard guard;
    private final SSLContext tls;

    @Inject
    Outbound(@ConfigProperty(name = "broadtape.outbound.allow") Optional<String> allow) throws NoSuchAlgorithmException {
        this(new Guard(Guard.places(allow.orElse("")), InetAddress::getAllByName), SSLContext.getDefault());
    }

    Outbound(Guard guard, SSLContext tls) {
        this.guard = guard;
        this.tls = tls;
    }

    /// A client that may also reach the places in this list (host:port, with commas), for what runs without the framework.
    public static Outbound allowing(String list) throws NoSuchAlgorithmException {
        return new Outbound(Optional.of(list));
    }

    /// Sends the request and returns the answer with its body.
    public Answer send(Request request) throws IOException {
        var body = new ByteArrayOutputStream();
        var answer = send(request, body);
        return new Answer(answer.status(), answer.headers(), body.toByteArray(), answer.from());
    }

    /// Sends the request and writes the body of the last answer into `body` as it arrives, so that it need not fit into memory.
    public Answer send(Request request, OutputStream body) throws IOException {
        return send(request, Destination.parse(request.address()), request.limits().redirects(), new Deadline(request.limits().time()), body);
    }

    /// What is made of an answer and its body, which lies on the disk meanwhile.
    public interface Reader<T> {

        T read(Answer answer, InputStream body) throws IOException;
    }

    /// Sends the request and has the answer read once it is there whole, so that it need not fit into memory.
    public <T> T send(Request request, Reader<T> reader) throws IOException {
        var file = Files.createTempFile("broadtape-answer", "");
        try {
            Answer answer;
            try (var out = Files.newOutputStream(file)) {
                answer = send(request, out);
            }
            try (var in = Files.newInputStream(file)) {
                return reader.read(answer, in);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private interface Step {

        Answer take() throws IOException;
    }

    private static Answer answered(Step step) throws IOException {
        try {
            return step.take();
        } catch (IOException ended) {
            throw new Unanswered(ended);
        }
    }

    private Answer send(Request request, Destination to, int redirects, Deadline deadline, OutputStream body) throws IOException {
        var addresses = deadline.within(() -> guard.addresses(to));
        Destination next;
        try (var exchange = Exchange.open(to, addresses, tls, deadline)) {
            var head = answered(() -> exchange.send(request));
            if (!REDIRECTS.contains(head.status()) || head.header("location").isEmpty() || !request.followsRedirects()) {
                return answered(() -> {
                    exchange.readBody(head, request, body);
                    return head;
                });
            }
            next = to.resolve(head.header("location"));
        }
        if (redirects <= 0) {
            throw new Refused(to + " redirects too often");
        }
        if (to.secure() && !next.secure()) {
            throw new Refused(to + " redirects from https to http");
        }
        return send(request.redirected(to, next), next, redirects - 1, deadline, body);
    }
}
