package org.broadtape.comments.following;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.installation.Safe;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.MemberId;

/// The links by which a mail lets its reader mute a thread without signing in. What they say is locked, so that nobody makes one for somebody else; they
/// stay good as long as the installation's key.
@ApplicationScoped
public class MuteLinks {

    private static final String OWNER = "mute of comments";
    private static final int LONGEST = 200;

    private final Safe safe;

    MuteLinks(Safe safe) {
        this.safe = safe;
    }

    /// What a link is about.
    public record Muted(MemberId member, Followed what) {
    }

    /// The path of a page with a button.
    String path(MemberId member, Followed what) {
        var plain = ByteBuffer.allocate(3 * Long.BYTES).putLong(member.value()).putLong(what.article().value()).putLong(what.thread()).array();
        return "/following/" + Base64.getUrlEncoder().withoutPadding().encodeToString(safe.lock(OWNER, plain));
    }

    /// @throws NotFound where it is no link of this site
    public Muted read(String token) {
        try {
            var plain = ByteBuffer.wrap(safe.unlock(OWNER, Base64.getUrlDecoder().decode(bounded(token).getBytes(StandardCharsets.US_ASCII))));
            return new Muted(new MemberId(plain.getLong()), new Followed(new ArticleId(plain.getLong()), plain.getLong()));
        } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException notOurs) {
            throw new NotFound("link to mute a thread");
        }
    }

    private static String bounded(String token) {
        return token.length() > LONGEST ? "" : token;
    }
}
