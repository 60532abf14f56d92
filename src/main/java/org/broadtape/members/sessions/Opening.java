package org.broadtape.members.sessions;

import org.broadtape.members.MemberId;

/// What is known when somebody signs in.
///
/// @param factor whether the second factor was shown with it, as a passkey that asks for its owner does
public record Opening(MemberId member, String means, boolean factor, String agent, String network) {

    private static final int LONGEST_AGENT = 300;

    public Opening {
        agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    }
}
