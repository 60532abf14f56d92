package org.broadtape.articles.passes;

import java.util.HexFormat;

import org.broadtape.members.MemberId;
import org.broadtape.members.sessions.Token;

/// Whose passes they are: a member's, or those of a device that nobody is signed in on.
///
/// @param key as it is stored; of a device's token only the hash
public record Holder(String key) {

    public static Holder of(MemberId member) {
        return new Holder(member.toString());
    }

    public static Holder of(Token device) {
        return new Holder("device/" + HexFormat.of().formatHex(device.hash()));
    }

    /// Under which is kept what the member has given away.
    static Holder giver(MemberId member) {
        return new Holder("giver/" + member.value());
    }
}
