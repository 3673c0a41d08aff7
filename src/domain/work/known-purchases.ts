/**
 * Purchases, mergers and groups that were announced in public and are widely known in their trade: `who has it: what came to it, and in which
 * year`. With them a record that turns from the one into the other from that year on is no move. Without a year they belonged together from the start.
 */
export const knownPurchases = `
  Accenture: Avanade, Fjord 2013, Linkbynet 2021, Udacity 2024
  Adevinta: Marktplaats 2021, eBay Classifieds 2021, Leboncoin, Finn.no
  Adobe: Magento 2018, Marketo 2018, Workfront 2020, Omniture 2009, Frame.io 2021, Macromedia 2005
  Akamai: Linode 2022, Guardicore 2021, Noname Security 2024, Ondat 2023, Edgio 2024
  Aker BP: Det norske 2016, Lundin Norway 2022, Marathon Oil Norge 2014
  Aker: Aker BP, Cognite 2016
  Alibaba: Ant Group, Ant Financial, Lazada 2016, Alibaba Cloud, Aliyun, Data Artisans 2019, Ververica 2019
  Allianz-Țiriac: Gothaer Asigurări 2020
  Amazon: AWS, Amazon Web Services, Twitch 2014, Whole Foods 2017, Audible 2008, IMDb 1998, Zappos 2009, Ring 2018, MGM 2022, Annapurna Labs 2015, Souq 2017, CloudEndure 2019, Cloud9 2016, Wickr 2021
  AMD: Xilinx 2022, ZT Systems 2025, Pensando 2022, Silo AI 2024, Nod.ai 2023
  Anthropic: Bun 2025
  Apptio: Kubecost 2024, Cloudability 2019
  Aptiv: Wind River 2022
  Aqua Security: CloudSploit 2019, Argon 2021, tfsec 2021
  AstraZeneca: Alexion 2021, MedImmune 2007
  Atlassian: Trello 2017, Opsgenie 2018, Statuspage 2016, Bitbucket 2010, Loom 2023, AgileCraft 2019, HipChat 2012, Code Barrel 2019, The Browser Company 2025
  Atos: Eviden 2023, Syntel 2018, Bull 2014, Siemens IT Solutions 2011, Cloudreach 2022
  Autodesk: Innovyze 2021, Spacemaker 2020, PlanGrid 2018
  Avast: AVG 2016
  Aveva: OSIsoft 2021
  Axel Springer: Politico 2021, Business Insider 2015
  Banca Transilvania: Volksbank Romania 2015, Bancpost 2018, Idea Bank 2021, OTP Bank Romania 2024
  Bank of America: Merrill Lynch 2009, Countrywide 2008
  Bayer: Monsanto 2018
  Bending Spoons: Evernote 2023, Vimeo 2025, Meetup 2024, WeTransfer 2024, Brightcove 2025
  Block: Afterpay 2022, Cash App, Tidal 2021
  Broadcom: VMware 2023, CA Technologies 2018, Symantec 2019, Brocade 2017, Emulex 2015
  Canva: Affinity 2024, Serif 2024
  Capgemini: Altran 2020, iGate 2015, Sogeti, Empired 2021, WNS 2025
  Capital One: Discover 2025, Critical Stack 2016
  CenturyLink: Level 3 2017, Savvis 2011
  CGI: Logica 2012, Acando 2019, Umanis 2022
  Charles Schwab: TD Ameritrade 2020
  Check Point: Dome9 2018, Perimeter 81 2023, Lakera 2025
  Chronosphere: Calyptia 2024
  CircleCI: Vamp 2021, Ponicode 2022
  Cisco: Splunk 2024, Isovalent 2024, AppDynamics 2017, Duo Security 2018, ThousandEyes 2020, Meraki 2012, Webex 2007, Sourcefire 2013, OpenDNS 2015, ContainerX 2016, Banzai Cloud 2020, Portshift 2020, Replex 2021, Epsagon 2021, Acacia 2021, BroadSoft 2018, Jasper 2016, Metacloud 2014, Viptela 2017, Slido 2021
  Citrix: NetScaler 2005, XenSource 2007, Wrike 2021, Cedexis 2018
  Clarivate: ProQuest 2021, CPA Global 2020
  Cloud Software Group: Citrix 2022, TIBCO 2022
  CloudBees: Codeship 2018, Electric Cloud 2019, Launchable 2024
  Cloudera: Hortonworks 2019, Eventador 2020, Verta 2024, Octopai 2024, Taikun 2025
  Cloudflare: Area 1 Security 2022, S2 Systems 2020, PartyKit 2024, Baselime 2024, Nefeli 2024
  Cognizant: Belcan 2024, Contino 2019, Softvision 2018, Devbridge 2021
  Comcast: NBCUniversal 2011, Sky 2018
  Condé Nast: Wired, Reddit 2006
  Confluent: Immerok 2023, WarpStream 2024
  Continental: Elektrobit 2015, Vitesco 2019
  Coop: ICA Norge 2015
  CoreWeave: Weights & Biases 2025
  Corteva: DuPont Pioneer 2019
  CrowdStrike: Humio 2021, Preempt 2020, Bionic 2023, Flow Security 2024
  CyberArk: Conjur 2017, Venafi 2024
  Databricks: MosaicML 2023, Tabular 2024, Redash 2020, 8080 Labs 2021, Okera 2023, Arcion 2023, Neon 2025
  Datadog: Sqreen 2021, Timber 2021, Undefined Labs 2020, Cloudcraft 2022, Madumbo 2019, Codiga 2023, Metaplane 2025, Eppo 2025
  DataRobot: Algorithmia 2021, Paxata 2019, Nutonian 2017, Agnostiq 2025
  Delivery Hero: Foodpanda 2016, Glovo 2022, Woowa Brothers 2021, Talabat
  Dell: EMC 2016, Boomi 2010, Quest Software 2012, SonicWALL 2012, SecureWorks 2011, Wyse 2012, Perot Systems 2009
  Deloitte: HashedIn 2021, Nextgen 2023
  Deutsche Börse: SimCorp 2023
  Digi: RCS & RDS, Telekom Romania Mobile 2025
  DigitalOcean: Cloudways 2022, Paperspace 2023, Nimbella 2021
  Disney: Pixar 2006, Marvel 2009, Lucasfilm 2012, 21st Century Fox 2019, Hulu 2019
  DNB: Sbanken 2022, Carnegie 2025
  Docker: Tutum 2015, Atomist 2022, Nestybox 2022, AtomicJar 2023
  DoorDash: Wolt 2022, Caviar 2019, Deliveroo 2025
  Dropbox: HelloSign 2019
  DXC Technology: CSC 2017, Luxoft 2019, HPE Enterprise Services 2017
  Dynatrace: Rookout 2023, Runecast 2024, SpectX 2021
  eBay: PayPal 2002, StubHub 2007, Skype 2005
  Elastic: Endgame 2019, Optimyze 2021, Build.security 2021, Cmd 2021, Opster 2023
  Electronic Arts: Codemasters 2021, Glu 2021
  Emag: Fashion Days 2013, PC Garage 2016, Sameday 2018
  EMC: VMware 2004, RSA 2006, Isilon 2010, Data Domain 2009, Pivotal 2013
  Endava: GalaxE 2024, Comtrade Digital 2020
  Engine Yard: Deis 2015
  EnterpriseDB: 2ndQuadrant 2020
  EPAM: Neoris 2024, First Derivative 2024
  Epic Games: Bandcamp 2022, Psyonix 2019
  Equinix: Packet 2020
  Equinor: Danske Commodities 2019
  Ericsson: Vonage 2022, Cradlepoint 2020, Red Bee Media 2014
  F5: NGINX 2019, Volterra 2021, Shape Security 2020, Threat Stack 2021, Lilac Cloud 2023
  Fastly: Signal Sciences 2020, Glitch 2022
  FIS: Worldpay 2019, SunGard 2015
  Fiserv: First Data 2019, Finxact 2022
  Fortum: Uniper 2018
  Geely: Volvo Cars 2010, Polestar
  Gen Digital: Avast 2022, Avira 2021
  GitHub: npm 2020, Semmle 2019, Dependabot 2019
  GitLab: Gitter 2017, UnReview 2021, Opstrace 2021, Oxeye 2024, Gemnasium 2018
  GlobalLogic: Hitachi 2021
  Globant: Hybrido 2021, Genexus 2022
  Google: Apigee 2016, Looker 2020, Mandiant 2022, Firebase 2014, Fitbit 2021, DeepMind 2014, YouTube 2006, Waze 2013, Kaggle 2017, Nest 2014, Stackdriver 2014, Velostrata 2018, Cask Data 2018, Wiz, Actifio 2020, Alooma 2019, Elastifile 2019, Siemplify 2022
  Grafana Labs: k6 2021, Load Impact 2021, Pyroscope 2023, Asserts 2023, kausal 2018, Amixr 2021, TailCtrl 2024
  Gravitee: Ambassador Labs 2025
  GTT: Interoute 2018
  Harness: Drone.io 2020, ChaosNative 2022, Propelo 2023, Split Software 2024, Lightwing 2021, Armory 2024, Traceable 2025
  Hewlett-Packard: Palm 2010, Autonomy 2011, EDS 2008, 3Com 2010, Eucalyptus 2014, Compaq 2002, Mercury Interactive 2006
  Hexagon: Intergraph 2010, Leica Geosystems 2005
  Hitachi: GlobalLogic 2021, Hitachi Vantara, ABB Power Grids 2020, Pentaho 2015
  HP: Poly 2022, Plantronics 2022, Palm 2010, Autonomy 2011, EDS 2008, 3Com 2010, Eucalyptus 2014, Teradici 2021, Humane 2025
  HPE: Hewlett Packard Enterprise, Juniper Networks 2025, Aruba Networks 2015, Cray 2019, SimpliVity 2017, Nimble Storage 2017, BlueData 2018, Scytale 2020, Zerto 2021, Ampool 2021, OpsRamp 2023, MapR 2019, Determined AI 2021, Morpheus Data 2024
  Huawei: Futurewei, HiSilicon
  IBM: Red Hat 2019, HashiCorp 2025, SoftLayer 2013, Instana 2020, Turbonomic 2021, Apptio 2023, Cloudant 2014, Aspera 2013, The Weather Company 2016, DataStax 2025, Databand 2022, StreamSets 2024, Webmethods 2024
  Idera: Travis CI 2019
  Intel: Altera 2015, Mobileye 2017, Nervana 2016, Granulate 2022, McAfee 2011, Habana Labs 2019, SigOpt 2020, Codeplay 2022, Screenovate 2021, Wind River 2009
  Intuit: Applatix 2018, Mailchimp 2021, Credit Karma 2020, Mint 2009
  JD.com: JD Cloud, JD Logistics
  JFrog: Bintray 2011, Shippable 2019, CloudMunch 2017, Vdoo 2021, Upswift 2021, Qwak 2024
  Johnson & Johnson: Actelion 2017, Abiomed 2022
  Just Eat Takeaway: Just Eat 2020, Takeaway.com 2020, Grubhub 2021, SkipTheDishes 2016
  Kenvue: Johnson & Johnson 2023
  Kong: Insomnia 2019, OpenMeter 2025
  Linde: Praxair 2018
  London Stock Exchange Group: Refinitiv 2021
  Lumen: Level 3 2017
  Luminor: DNB banka 2017, Nordea Latvija 2017
  LY Corporation: Yahoo 2023, Yahoo Japan 2023, LINE 2023, LINE Corporation 2023, Z Holdings 2023, NAVER LINE 2023
  Mastercard: Vocalink 2017, Finicity 2020, Ekata 2021, Recorded Future 2024, Dynamic Yield 2022
  Merck: Sigma-Aldrich 2015
  Meta: Instagram 2012, WhatsApp 2014, Oculus 2014, CrowdTangle 2016, Kustomer 2022
  Micro Focus: SUSE 2014, Attachmate 2014, Novell 2014, HPE Software 2017, Serena Software 2016, Vertica 2017
  Microsoft: Deis 2017, Xamarin 2016, Kinvolk 2021, LinkedIn 2016, GitHub 2018, npm 2020, Nuance 2022, Citus Data 2019, Activision Blizzard 2023, Skype 2011, Yammer 2012, Mojang 2014, ZeniMax 2021, Cloudyn 2017, Affirmed Networks 2020, Metaswitch 2020, RiskIQ 2021, Lumenisity 2022
  Mirantis: Docker Enterprise 2019, Kontena 2020, Lens 2020, amazee.io 2022, Shipa 2023
  MongoDB: mLab 2018, Realm 2019, Voyage AI 2025, Grainite 2024
  Morgan Stanley: E*Trade 2020, Eaton Vance 2021
  Naver: LINE, Naver Cloud, Wattpad 2021, Poshmark 2023
  NetApp: SolidFire 2016, Spot 2020, CloudCheckr 2021, Instaclustr 2022, StackPointCloud 2018, Cloud Jumper 2020
  New Relic: Pixie Labs 2020, CoScale 2018, SignifAI 2019, CodeStream 2021, K2 Cyber Security 2022
  Nexi: Nets 2021, SIA 2022
  Nokia: Alcatel-Lucent 2016, Infinera 2025, Deepfield 2017, Withings 2016
  Norwegian: Widerøe 2024
  NTT Data: Dell Services 2016, Everis 2013, itelligence 2008
  NTT: NTT Data, NTT Communications, Dimension Data 2010, NTT Docomo
  Nutanix: Calm 2016, Minjar 2018, D2iQ 2023
  Nvidia: Mellanox 2020, Cumulus Networks 2020, Run:ai 2024, Bright Computing 2022, SwiftStack 2020, Deci 2024, OctoAI 2024
  Octopus Deploy: Codefresh 2024
  Octopus Energy: Bulb 2022
  Okta: Auth0 2021, Spera 2024
  OpenAI: Rockset 2024, Statsig 2025
  OpenText: Micro Focus 2023, Carbonite 2019, Zix 2021, Documentum 2017
  Oracle: Sun Microsystems 2010, NetSuite 2016, Cerner 2022, Wercker 2017, Dyn 2016, BEA Systems 2008, PeopleSoft 2005, Aconex 2018, Opower 2016, Eloqua 2012
  Orange Romania: Telekom Romania 2021
  Orkla: Nidar, Stabburet, Laima 2015
  OVO: SSE Energy Services 2020, Kaluza
  Palo Alto Networks: Twistlock 2019, Demisto 2019, RedLock 2018, Evident.io 2018, Bridgecrew 2021, CloudGenix 2020, PureSec 2019, Talon 2023, Cider Security 2022, Expanse 2020, CyberArk
  Palo Alto Networks: Twistlock 2019, Demisto 2019, RedLock 2018, Evident.io 2018, Bridgecrew 2021, CloudGenix 2020, PureSec 2019, Talon 2023, Cider Security 2022, Expanse 2020, CyberArk 2026
  PayPal: Braintree 2013, Venmo 2013, iZettle 2018, Zettle 2018, Xoom 2015, Honey 2020, Hyperwallet 2018
  Perforce: Puppet 2022, Delphix 2024, Perfecto 2018, Rogue Wave 2019, Gliffy 2021
  Pfizer: Seagen 2023, Wyeth 2009, Array BioPharma 2019
  Progress: Chef 2020, Kemp 2021, MarkLogic 2023, Telerik 2014, ShareFile 2024
  Proofpoint: Tessian 2023, Hornetsecurity 2025
  Pure Storage: Portworx 2020
  Qualcomm: NXP 2018, Arduino 2025, Nuvia 2021, Veoneer 2022, Edge Impulse 2025
  Rackspace: Datapipe 2017, Onica 2019, TriCore 2017, ObjectRocket 2013, Mailgun 2012
  Raiffeisen Bank: Banca Agricolă 2001
  Rakuten Symphony: Robin.io 2022, Altiostar 2021
  Rakuten: Rakuten Symphony 2021, Viber 2014, Kobo 2012, Robin.io 2022, Altiostar 2021
  Rapid7: DivvyCloud 2020, Alcide 2021, IntSights 2021
  Red Hat: CoreOS 2018, Ansible 2015, StackRox 2021, 3scale 2016, Gluster 2011, JBoss 2006, Inktank 2014, Qumranet 2008, FeedHenry 2014
  Redis: Speedb 2024, Featureform 2025
  RELX: LexisNexis, Elsevier
  Roche: Genentech 2009, Flatiron Health 2018, Foundation Medicine 2018
  RVU: uSwitch 2018, Uswitch 2018, Confused.com 2021, Tempcover 2022, Bankrate UK 2018
  S&P Global: IHS Markit 2022, Kensho 2018
  Salesforce: Slack 2021, Tableau 2019, MuleSoft 2018, Heroku 2010, ExactTarget 2013, Demandware 2016, Vlocity 2020, Own Company 2024, Informatica 2025
  Sanofi: Genzyme 2011, Bioverativ 2018
  SAP: Ariba 2012, Concur 2014, SuccessFactors 2012, Signavio 2021, LeanIX 2023, WalkMe 2024, Emarsys 2020, Sybase 2010, hybris 2013, Callidus 2018, Gigya 2017
  Schibsted: Finn.no, VG, Aftenposten
  Schneider Electric: AVEVA 2018, Invensys 2014
  SentinelOne: Scalyr 2021, PingSafe 2024, Attivo 2022
  ServiceNow: Lightstep 2021, Era Software 2022, Moveworks 2025, Element AI 2021, Veza 2025
  Siemens: Mendix 2018, Mentor Graphics 2017, Altair 2025, Brightly 2022
  Snowflake: Streamlit 2022, Neeva 2023, Crunchy Data 2025, Samooha 2023, TruEra 2024
  Snyk: Fugue 2022, CloudSkiff 2021, DeepCode 2020, Probely 2024, TopCoat 2022
  SoftBank: LY Corporation, Yahoo Japan, SB Intuitions, Arm 2016, SB Technology, Z Holdings, PayPay, Ampere 2025, Vodafone Japan 2006
  SolarWinds: Pingdom 2014, Papertrail 2015, Librato 2015, SentryOne 2020, Squadcast 2025
  Sony: Bungie 2022
  Sopra Steria: Steria 2014, CS Group 2023, Ordina 2023
  SpareBank 1 Sør-Norge: SpareBank 1 SR-Bank 2024, SpareBank 1 Sørøst-Norge 2024
  Splunk: SignalFx 2019, Omnition 2019, VictorOps 2018, Phantom 2018, Plumbr 2020, Rigor 2020, Flowmill 2020, TruSTAR 2021
  Spotify: Anchor 2019, Gimlet 2019, The Echo Nest 2014, Megaphone 2020, Findaway 2021
  Springer Nature: Springer 2015, Macmillan Science 2015
  Stellantis: Opel 2017, Peugeot, Fiat
  Storebrand: Danica Norge 2022, Kron 2023
  Stripe: Paystack 2020, TaxJar 2021, Bridge 2025
  Sumo Logic: Jask 2019, DFLabs 2021
  Sun Microsystems: MySQL 2008
  SUSE: Rancher 2020, Rancher Labs 2020, NeuVector 2021, StackState 2024
  Sysdig: Draios, Apolicy 2021
  Tata Motors: Jaguar Land Rover 2008
  Telefónica: O2, Telefónica Tech
  Telenor: DNA 2019, Canal Digital
  Telia: TDC Norge 2018, Get 2018, Bonnier Broadcasting 2019, Phonero 2017
  Tencent: WeChat, Riot Games 2015, Supercell 2016
  Teradyne: Universal Robots 2015
  The Linux Foundation: CNCF, Cloud Native Computing Foundation, OpenJS Foundation, LF Networking, OpenSSF, Hyperledger, LF Edge, LF AI & Data, Continuous Delivery Foundation, CD Foundation, Open Mainframe Project, PyTorch Foundation, FinOps Foundation
  Thermo Fisher: PPD 2021, Patheon 2017, Life Technologies 2014
  Thomson Reuters: Casetext 2023, Pagero 2024
  Tietoevry: EVRY 2019, Tieto 2019, EDB ErgoGroup 2010, Emric 2016
  Traton: Scania, MAN, Navistar 2021
  Trimble: Tekla 2011, Transporeon 2023
  Trip.com: Skyscanner 2016
  Truist: SunTrust 2019, BB&T 2019
  Twilio: SendGrid 2019, Segment 2020, Authy 2015
  Twitter: Periscope 2015, Vine 2012, Revue 2021, MoPub 2013
  Uber: Postmates 2020, Careem 2020, Drizly 2021
  UiPath: Cloud Elements 2021, Re:infer 2022
  UKG: Kronos 2020, Ultimate Software 2020
  UniCredit Bank: Alpha Bank Romania 2024
  Unity: Weta Digital 2021, ironSource 2022
  Veeam: Kasten 2020, Coveware 2024, Securiti 2025
  Venafi: Jetstack 2020
  Verizon Media: Yahoo 2017, AOL 2017, Oath 2019
  Verizon: Yahoo 2017, AOL 2015, Terremark 2011, TracFone 2021, Verizon Wireless, Verizon Media, Oath 2017
  Vimeo: Livestream 2017
  Visa: Tink 2022, Visa Europe 2016, Cybersource 2010, Pismo 2024, Currencycloud 2021
  Visma: Mamut 2011, e-conomic 2015, Horizon
  VK: Delivery Club 2016, Skillbox 2021, GeekBrains 2016, Дзен 2022
  VMware: Heptio 2018, Pivotal 2019, Pivotal Software 2019, SaltStack 2020, Bitnami 2019, Wavefront 2017, Nicira 2012, SpringSource 2009, Carbon Black 2019, VeloCloud 2017, CloudHealth Technologies 2018, Octarine 2020
  Volkswagen: Cariad, Audi, Porsche, Škoda, Scania, MAN
  Vår Energi: Eni Norge 2018, Point Resources 2018, Neptune Energy Norge 2024
  Warner Bros. Discovery: Discovery 2022, WarnerMedia 2022
  Wells Fargo: Wachovia 2008
  Workday: Adaptive Insights 2018, Sana 2025, Paradox 2025
  Worldline: Ingenico 2020, SIX Payment Services 2018
  xAI: X Corp 2025, Twitter 2025
  Zoom: Keybase 2020, Workvivo 2023, Kites 2021
  ZPG: uSwitch 2015, Zoopla
  Zscaler: Canonic 2023, Avalor 2024, Smokescreen 2021
  Альфа-Групп: Альфа-Банк
  ВТБ: Банк Москвы 2016, Открытие 2022, Почта Банк
  МТС: Гольфстрим 2022
  Сбер: 2ГИС 2020, Рамблер 2020, Самокат, Звук 2020
  Совкомбанк: Хоум Банк 2024, Восточный Банк 2021
  Т-Банк: Росбанк 2024, Тинькофф 2024
  Яндекс: Кинопоиск 2013, Авто.ру 2014, Delivery Club 2022
`;
