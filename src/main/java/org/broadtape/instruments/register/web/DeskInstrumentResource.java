package org.broadtape.instruments.register.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.identity.Identifier;
import org.broadtape.instruments.identity.Identifiers;
import org.broadtape.instruments.identity.change.ChangeText;
import org.broadtape.instruments.identity.change.Changing;
import org.broadtape.instruments.register.Editing;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/instruments/{id}`: what is known of an instrument, to be corrected, and what happened to it, to be told.
@Path("/desk/instruments/{id: \\d{1,18}}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class DeskInstrumentResource {

    private static final int UNPROCESSABLE = 422;
    private static final int LOG = 20;
    private static final List<String> KINDS = Arrays.stream(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

    private final Instruments instruments;
    private final Identifiers identifiers;
    private final Editing editing;
    private final Changing changing;
    private final ChangeText text;
    private final Audit audit;
    private final Visit visit;

    DeskInstrumentResource(Instruments instruments, Identifiers identifiers, Editing editing, Changing changing, ChangeText text, Audit audit, Visit visit) {
        this.instruments = instruments;
        this.identifiers = identifiers;
        this.editing = editing;
        this.changing = changing;
        this.text = text;
        this.audit = audit;
        this.visit = visit;
    }

    @GET
    public TemplateInstance instrument(@PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        visit.staff(Right.CHANGE_INSTRUMENTS);
        var instrument = instruments.of(new InstrumentId(id));
        return page(instrument, InstrumentForm.of(instrument, numbers(instrument)), ChangeForm.EMPTY, Said.done(done));
    }

    @POST
    public RestResponse<Object> correct(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.CHANGE_INSTRUMENTS);
        var instrument = instruments.of(new InstrumentId(id));
        var typed = InstrumentForm.of(sent);
        try {
            editing.instrument(actor, instrument.id(), typed.read());
            return Said.at("/desk/instruments/" + id, "kept");
        } catch (Refused refused) {
            return again(page(instrument, typed, ChangeForm.EMPTY, Said.refused(refused)));
        }
    }

    @POST
    @Path("change")
    public RestResponse<Object> tell(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.CHANGE_INSTRUMENTS);
        var instrument = instruments.of(new InstrumentId(id));
        var typed = ChangeForm.of(sent);
        try {
            changing.tell(actor, text.read(typed.day(), typed.what(), instrument.mic() + ":" + instrument.symbol(), typed.to()));
            return Said.at("/desk/instruments/" + id, "told");
        } catch (Refused refused) {
            return again(page(instrument, InstrumentForm.of(instrument, numbers(instrument)), typed, Said.refused(refused)));
        }
    }

    private List<Identifier> numbers(Instrument instrument) {
        return identifiers.of(List.of(instrument.id())).getOrDefault(instrument.id(), List.of());
    }

    private static RestResponse<Object> again(TemplateInstance page) {
        return ResponseBuilder.<Object>ok(page).status(UNPROCESSABLE).build();
    }

    private TemplateInstance page(Instrument instrument, InstrumentForm typed, ChangeForm change, Said said) {
        var doubts = numbers(instrument).stream().map(Identifier::doubt).filter(doubt -> !doubt.isEmpty()).toList();
        return Templates.instrument(new Pages.Issue(instrument, KINDS, doubts, typed, change, changing.of(instrument.id()), audit.about(instrument.id().aggregate(), LOG), said));
    }
}
