/**
 * Words that many unrelated companies are named by: nature, animals, colours, myths, feelings, common things, common surnames. "Delta" may be
 * an airline, a bank or a faucet; only with the same second word is it the same company.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  `
  alpha beta gamma delta omega sigma theta lambda zeta epsilon kappa apex acme vertex vector matrix nexus axis orbit zenith summit peak pinnacle
  horizon vista prime premier first one two three seven ten hundred zero infinity universal general national standard continental federal royal
  imperial regal crown king queen prince noble liberty freedom independence union united allied alliance unity united fidelity trust trusted
  integrity honor merit legacy heritage pioneer frontier discovery explorer voyager mission vision dream hope faith spirit soul grace
  apple orange lemon lime peach plum cherry berry mango banana olive almond walnut maple oak cedar pine birch willow elm palm bamboo lotus rose
  lily iris violet daisy jasmine sage basil mint clover ivy fern moss leaf root seed branch forest wood woods grove garden meadow field prairie
  river lake ocean sea bay harbor harbour port island coast shore beach wave tide stream spring springs brook creek falls canyon valley hill
  mountain stone rock sand clay pebble crystal diamond ruby emerald sapphire pearl opal amber jade onyx quartz granite marble gold silver bronze
  copper iron steel titanium platinum mercury carbon cobalt nickel zinc neon argon helium hydrogen oxygen
  sun moon star stars sky cloud rain snow ice frost fire flame ember spark storm thunder lightning wind breeze aurora eclipse comet meteor
  galaxy nova nebula cosmos cosmic solar lunar stellar planet earth mars venus jupiter saturn neptune pluto atlas titan apollo zeus hera athena
  artemis hermes orion phoenix dragon griffin pegasus sphinx oracle delphi olympus odyssey trojan spartan viking samurai ninja knight castle
  tower bridge gate gateway portal door window key lock anchor compass beacon lighthouse lantern torch mirror lens prism spectrum rainbow
  eagle hawk falcon owl raven crow swan dove robin sparrow phoenix penguin bear wolf fox lion tiger panther puma jaguar leopard lynx cheetah
  elephant rhino buffalo bison bull ram stag deer horse mustang bronco zebra monkey panda koala kangaroo dolphin whale shark octopus turtle
  cobra viper python spider bee hornet wasp butterfly ant beaver otter badger hedgehog rabbit
  red green blue black white grey gray yellow purple pink brown azure indigo crimson scarlet ivory ebony
  block square circle triangle cube sphere pyramid arrow target shell snap zoom ramp slack box stripe notion figma linear loom lemonade lyft bolt
  dash flash rush swift rapid quick speed turbo rocket jet pilot captain ranger scout hunter guardian shield sentinel sentry guard fort fortress
  bastion citadel vault safe secure signal echo pulse beat rhythm harmony melody tempo allegro chorus opera symphony sonata
  smart bright clear pure simple easy happy lucky magic wonder miracle genius brilliant clever wise brain mind think idea insight logic reason
  focus impact effect motion action momentum energy force power dynamic dynamics active agile nimble vital vitality life live alive health care
  home house nest hive den base camp village town city metro urban street avenue park plaza station central center hub point link chain loop ring
  circuit switch plug socket wire cable grid network web net mesh thread fabric weave stitch patch pixel bit byte code data digital cyber
  quantum atom atomic proton neutron electron photon ion plasma fusion core kernel shell root node cell gene genome helix
  oxford cambridge stanford columbia washington lincoln jefferson franklin madison monroe jackson hamilton wellington nelson churchill
  mercer smith jones brown johnson williams miller davis wilson anderson taylor thomas moore martin lee white harris clark lewis young walker
  allen wright scott baker adams campbell mitchell roberts carter phillips evans turner parker collins edwards stewart morris murphy cook rogers
  morgan cooper bailey reed kelly howard ward cox richardson watson brooks bennett gray james hughes price long foster sanders ross hansen
  olsen larsen andersen berg ivanov petrov popescu kalnins berzins
  amazon nile danube volga alps everest sierra pacific atlantic arctic aspen denver dallas houston phoenix austin boston chicago orlando
  republic nation state capital metropolitan community people citizen citizens public civic common commons open free direct express
  select choice quality value plus max ultra super mega mini micro nano macro meta inter trans pan omni multi poly uni neo new next now
  today tomorrow future modern classic original true real total complete perfect ideal optimal
  advance advanced applied integrated innovative innovation creative creation design form shape line edge corner level layer step path way road
  trail track route journey travel bridge cross crossing junction exchange market merchant trader broker partner partners associate
  legal medical dental optical marine naval aero auto motor rail air water fuel oil gas mining chemical material materials
  music art arts sound audio video photo image picture film cinema theater book paper print press page pen ink note letter word story
  play game sport sports ball bowl team club league champion champions victory triumph winner ace joker
  good great best better fine super nice kind gentle fair just right left high low top up over under beyond above
  coffee tea bread salt pepper sugar honey milk butter cream spice wine beer
  sprint vodafone virgin chase wells fargo discover capital century pacific
  box drop bumble hinge tinder match bond glass canvas palette brush easel studio stage scene set kit pack stack pile heap tree
  drift rally gong chorus outreach front intercom segment sketch framer
  baltic nordic alpine arctic tropic polar orient occident
  liepa saule zvaigzne jura ezers kalns mezs osta pils vārti varti sol hav fjell skog elv stjerne soare luna stea munte mare lac padure
  альфа бета дельта омега вектор восток запад север юг заря звезда солнце луна мир рассвет горизонт прогресс импульс точка спутник союз
  `
    .split(/\s+/)
    .filter(Boolean),
);
