/** One company under two names, widely known: `name before = name since`. Such a rename is no change of anybody's work. */
export const knownRenames = `
  Facebook = Meta = Meta Platforms
  Twitter = X Corp
  Square = Block
  Statoil = StatoilHydro = Equinor
  DONG Energy = Ørsted
  GDF Suez = Engie
  Total = TotalEnergies
  Andersen Consulting = Accenture
  GlaxoSmithKline = GSK
  Daimler = Mercedes-Benz Group
  Priceline Group = Booking Holdings
  Lattelecom = Lattelekom = Tet
  Hansabanka = Hansabank = Swedbank
  NetCom = Telia Norge
  Det norske oljeselskap = Aker BP
  Skandiabanken = Sbanken
  Romtelecom = Telekom Romania
  Connex = Vodafone Romania
  Тинькофф = Т-Банк = Тинькофф Банк = Tinkoff = T-Bank
  Mail.ru Group = VK
  Сбербанк = Сбер = Sber = Sberbank
  Tele2 Россия = Т2
  Вымпелком = Билайн
  2ГИС = 2GIS
  TransferWise = Wise
  Taxify = Bolt
  Snapchat = Snap
  Research In Motion = BlackBerry
  LogMeIn = GoTo
  Symantec = NortonLifeLock = Gen Digital
  FireEye = Mandiant
  CenturyLink = Lumen
  Elasticsearch = Elastic
  Redis Labs = Redis = Garantia Data
  EnterpriseDB = EDB
  Load Impact = k6
  Datawire = Ambassador Labs
  Gravitational = Teleport
  Loodse = Kubermatic
  Mesosphere = D2iQ
  StorageOS = Ondat
  Opscode = Chef
  Puppet Labs = Puppet
  Typesafe = Lightbend
  dotCloud = Docker
  Continuum Analytics = Anaconda
  Data Artisans = Ververica
  Rancher Labs = Rancher
  Cockroach Labs = CockroachDB
  Oath = Verizon Media
  CSC = Computer Sciences Corporation
  Ctrip = Trip.com
  EADS = Airbus
  Reed Elsevier = RELX
  10gen = MongoDB
  Valeant = Bausch Health
`;
