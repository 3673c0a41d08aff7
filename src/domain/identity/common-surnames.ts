/** Surnames that so many people bear that a handle made of one is no rare handle; folded as `foldLetters` does. */
export const commonSurnames: ReadonlySet<string> = new Set(
  `
  smith jones brown johnson williams miller davis wilson anderson taylor thomas moore martin jackson white harris thompson garcia martinez
  robinson clark rodriguez lewis lee walker hall allen young hernandez king wright lopez hill scott green adams baker nelson carter mitchell
  perez roberts turner phillips campbell parker evans edwards collins stewart sanchez morris rogers reed cook morgan bell murphy kelly
  berzins berzina kalnins kalnina ozolins ozolina jansons jansone ozols ozola liepins liepina krumins krumina balodis balode eglitis eglite
  zarins zarina petersons petersone ivanovs ivanova
  hansen johansen olsen larsen andersen pedersen nilsen kristiansen jensen karlsen johnsen pettersen eriksen berg haugen hagen
  popescu popa ionescu pop radu dumitru stan stoica gheorghe matei ciobanu rusu munteanu marin lazar
  ivanov petrov sidorov smirnov kuznetsov popov vasiliev sokolov mikhailov novikov fedorov morozov volkov alekseev lebedev semenov egorov pavlov
  kozlov stepanov nikolaev orlov andreev makarov иванов петров смирнов кузнецов попов
  muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann
  dubois bernard durand rossi russo ferrari silva santos oliveira souza pereira costa nowak kowalski novak
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao nguyen tran pham kim park choi jung
  sato suzuki tanaka watanabe ito yamamoto nakamura kobayashi singh kumar sharma patel khan ahmed ali hussain gupta shah
  `
    .split(/\s+/)
    .filter(Boolean),
);
