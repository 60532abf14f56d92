package org.broadtape.members.factors;

/// What has changed in how a member proves who they are. They are told of each by mail.
public enum Change {
    AUTHENTICATOR_ADDED,
    AUTHENTICATOR_REMOVED,
    CODES_MADE,
    CODE_USED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    /// An account elsewhere signs them in from now on.
    ACCOUNT_LINKED,
    /// A publisher, or the operator, took all of them away, since they were lost.
    ALL_REMOVED;

    /// As the audit log has it.
    public String inWords() {
        return switch (this) {
            case AUTHENTICATOR_ADDED -> "authenticator added";
            case AUTHENTICATOR_REMOVED -> "authenticator removed";
            case CODES_MADE -> "recovery codes made";
            case CODE_USED -> "recovery code used";
            case PASSKEY_ADDED -> "passkey added";
            case PASSKEY_REMOVED -> "passkey removed";
            case ACCOUNT_LINKED -> "account linked";
            case ALL_REMOVED -> "second factors removed";
        };
    }
}
