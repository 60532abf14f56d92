package org.broadtape.delivery;

import java.util.Collection;
import java.util.List;

/// Makes the content of messages of one reason when they are sent, so that what was taken back meanwhile does not go out. A bean; found by
/// injection.
public interface Contents {

    /// The reason of the messages whose content it makes.
    String reason();

    Content of(Parcel parcel);

    /// What pushes to this recipient are signed with: more than one while a secret is being changed, none only where nothing is pushed.
    default Collection<byte[]> secrets(String recipient) {
        return List.of();
    }
}
