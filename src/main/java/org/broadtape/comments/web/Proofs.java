package org.broadtape.comments.web;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.broadtape.comments.Comment;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Position;
import org.broadtape.comments.PositionProof;

/// Which stated positions somebody vouches for; none, as long as nobody keeps portfolios here.
@ApplicationScoped
class Proofs {

    private final Instance<PositionProof> proofs;

    Proofs(@Any Instance<PositionProof> proofs) {
        this.proofs = proofs;
    }

    Set<CommentId> of(Collection<Comment> comments) {
        var stated = comments.stream().filter(comment -> comment.position() != Position.UNSAID && comment.member().isPresent() && comment.visible()).toList();
        return stated.isEmpty() ? Set.of() : proofs.stream().flatMap(proof -> proof.verified(stated).stream()).collect(Collectors.toSet());
    }
}
