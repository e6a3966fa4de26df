import { useParams } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { Panel } from '../../ui/panel.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { SaidBy } from '../../ui/said-by.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { CorrectionsPanel } from './corrections-panel.tsx';
import { EverythingAbout, useAbout } from './everything-about.tsx';
import { NamedThings } from './named-things.tsx';

/** One crew member: how they came, in what they leave, which seats they had before, and how they left. */
export function CrewMember() {
  const { id } = useParams({ from: '/crew-members/$id' });
  const reference = `crew-member/${id}`;
  const query = useRead('/v1/crew-members/{id}', { path: { id } });
  const about = useAbout(reference);
  return (
    <ShownThing reference={reference} what="the crew member" query={query}>
      {({ name, role, agency, expedition, arrivedOn, assigned, departed, seats, seatHistory, corrections, voided }) => (
        <div className="thing">
          <ThingHead
            kind="Crew member"
            title={name}
            reference={reference}
            state={{ over: voided || departed !== null }}
            status={
              voided ? (
                <StatusWord status="off">voided: made in error</StatusWord>
              ) : departed === null ? (
                <>
                  <span>aboard</span>
                  {seats.nominal === null && <StatusWord status="caution">no seat for nominal return</StatusWord>}
                  {seats.contingency === null && (
                    <StatusWord status="serious">no seat for contingency return</StatusWord>
                  )}
                </>
              ) : (
                <StatusWord status="off">departed: {departed.manner}</StatusWord>
              )
            }
          >
            <p className="muted">
              {[role, agency, expedition].filter((part) => part !== null).join(' · ')} · assigned by{' '}
              <SaidBy said={assigned} />
            </p>
          </ThingHead>
          <div className="thing-main">
            <Panel title="Return seats">
              <FactList>
                {(['nominal', 'contingency'] as const).map((kind) => {
                  const seat = seats[kind];
                  return (
                    <Fact key={kind} name={`${kind} return`}>
                      {seat === null ? (
                        <span className="gap">none</span>
                      ) : (
                        <>
                          <ThingLink reference={seat.vehicle} title={about.titleOf(seat.vehicle)} />
                          {seat.seat !== null && `, ${seat.seat}`}
                          <p>
                            <SaidBy said={seat.assigned} />
                          </p>
                        </>
                      )}
                    </Fact>
                  );
                })}
              </FactList>
            </Panel>
          </div>
          <div className="thing-side">
            <Panel title="Seats they had" aside={seatHistory.length || undefined}>
              {seatHistory.length === 0 && <p className="state">None was given.</p>}
              <ol className="acts">
                {seatHistory.map(({ vehicle, applicability, seat, because, assigned: said }) => (
                  <li key={said.sequence} className="act">
                    <p>
                      <ThingLink reference={vehicle} title={about.titleOf(vehicle)} />
                      {seat !== null && `, ${seat}`}{' '}
                      <span className="muted">
                        for {applicability === 'both' ? 'both returns' : `${applicability} return`}
                      </span>
                    </p>
                    <p>
                      <SaidBy said={said} />
                    </p>
                    <NamedThings references={because} titleOf={about.titleOf} none="no decision on record behind it" />
                  </li>
                ))}
              </ol>
            </Panel>
            <Panel title="Came and left">
              <FactList>
                <Fact name="came on">
                  <NamedThings
                    references={arrivedOn === null ? [] : [arrivedOn]}
                    titleOf={about.titleOf}
                    none="not stated"
                  />
                </Fact>
                {departed !== null && (
                  <Fact name={departed.manner}>
                    <NamedThings
                      references={departed.vehicle === null ? [] : [departed.vehicle]}
                      titleOf={about.titleOf}
                      none="in what is not stated"
                    />
                    <SaidBy said={departed} />
                  </Fact>
                )}
              </FactList>
            </Panel>
          </div>
          <CorrectionsPanel corrections={corrections} />
          <EverythingAbout about={about} />
        </div>
      )}
    </ShownThing>
  );
}
